import * as ReactDOM from 'react-dom';
import { LevelWebPart } from './level-web-part';

ReactDOM.render(<LevelWebPart />, document.getElementById('web-part'));
