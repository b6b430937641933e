import { galleryWords, type GalleryWords } from '../../../words/gallery';
import { usePorts } from '../../ports';

/** The gallery's words in the pane's language. */
export function useGalleryWords(): GalleryWords {
  return galleryWords[usePorts().locale];
}
