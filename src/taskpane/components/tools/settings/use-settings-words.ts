import { settingsPageWords } from '../../../../words/settings-page';
import { usePorts } from '../../../ports';

export const useSettingsWords = () => settingsPageWords[usePorts().locale];
