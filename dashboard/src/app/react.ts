// In the file of React itself: it is run there, as a task of its own, and not within the first that needs it.
export { createRoot } from "react-dom/client";
