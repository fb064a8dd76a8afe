import { availableParallelism, cpus, loadavg } from 'node:os';

/** The machine in a sentence, and how busy it is with other work, which makes every figure worse. */
export function machineLine(): string {
  const [load = 0] = loadavg();
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  return `${availableParallelism()} cores (${model}), load ${load.toFixed(1)} before.`;
}
