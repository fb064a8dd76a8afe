import './styles/page.css';
import './styles/stream.css';
import { installControls } from './install-controls.ts';
import { language } from './labels.ts';
import { startPage } from './page.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
document.documentElement.lang = language;
installControls();
startPage(root);
