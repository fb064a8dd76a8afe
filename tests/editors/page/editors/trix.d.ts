declare module 'trix';
