/** The drawing is a chunk of its own: routes that will draw ask for it before they know what. */
export const loadDrawing = () => import("./drawing");
