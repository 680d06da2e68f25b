/** The index of the place that is closest to a value along an axis. */
export function nearest(places: number[], value: number): number {
  let best = 0;
  places.forEach((place, index) => {
    if (Math.abs(place - value) < Math.abs((places[best] ?? 0) - value)) {
      best = index;
    }
  });
  return best;
}
