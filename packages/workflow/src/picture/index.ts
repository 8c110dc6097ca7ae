/** A workflow as a picture that stands for itself: an SVG for documents, print and the wall. */
export { drawWorkflow, type PictureOptions, pictureBoxes } from './draw-workflow';
