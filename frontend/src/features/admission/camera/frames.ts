/** The side of what is looked at, at most: enough for a badge at arm's length, little enough for every frame. */
const MOST_PX = 640;

/** Gives the middle square of the video to the worker, one frame at a time: the next when the last is read. */
export function eachFrame(video: HTMLVideoElement, worker: Worker, signal: AbortSignal): void {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  let isReading = false;
  worker.addEventListener('message', () => (isReading = false), { signal });

  const look = () => {
    if (signal.aborted) return;
    video.requestVideoFrameCallback(look);
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (isReading || !pen || side === 0) return;
    isReading = true;
    const size = Math.min(side, MOST_PX);
    if (canvas.width !== size) canvas.width = canvas.height = size;
    const [left, top] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2];
    pen.drawImage(video, left, top, side, side, 0, 0, size, size);
    const { data, width, height } = pen.getImageData(0, 0, size, size);
    worker.postMessage({ data, width, height }, [data.buffer]);
  };
  video.requestVideoFrameCallback(look);
}
