// Measures the what-if panel from inside its page, by the events that a person's hand makes. The
// value is an array of rows: name, then milliseconds of each step.
(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = async (what, test, seconds = 240) => {
    const end = performance.now() + seconds * 1000;
    for (;;) {
      const value = test();
      if (value) return value;
      if (performance.now() > end)
        throw new Error(`gave up waiting for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const { Map: GlMap } = await import("maplibre-gl");
  let gl = null;
  const tell = GlMap.prototype.setFeatureState;
  let told = 0;
  GlMap.prototype.setFeatureState = function (...rest) {
    gl = this;
    told += 1;
    return tell.apply(this, rest);
  };
  const slider = await until("the slider", () =>
    document.querySelector("[data-testid=radius]"),
  );
  const legend = () =>
    [...document.querySelectorAll("#what-if-numbers [data-outcome] .figure")]
      .map((one) => Number(one.textContent.replaceAll(",", "")))
      .reduce((sum, n) => sum + n, 0);
  await until("100,000 parcels in view", () => legend() >= 100_000);
  const slide = (value) => {
    slider.value = String(value);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  };
  slide(1990);
  await until("the map", () => gl);
  await until("all tiles", () => gl.areTilesLoaded());
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const rows = [["parcels in view", legend()]];
  const radii = Array.from(
    { length: 60 },
    (_, k) => 1500 + 50 * (k < 30 ? k : 60 - k),
  );
  const expression = (radius) => [
    "case",
    ["<=", ["get", "farthest_m"], radius],
    "#1f6aa5",
    ["<=", ["get", "nearest_m"], radius],
    "#e5cf4a",
    "#b9c1c9",
  ];
  /** The frame after the next, once all tiles are laid out; given up after 20 s. */
  const drawn = async () => {
    const end = performance.now() + 20_000;
    do await frame();
    while (
      !(gl.areTilesLoaded() && gl.isStyleLoaded()) &&
      performance.now() < end
    );
    await frame();
  };
  /** From a step until the map has drawn it with every tile laid out. */
  const toScreen = async (name, step) => {
    const times = [];
    for (const radius of radii.filter((_, k) => k % 5 === 0)) {
      const start = performance.now();
      step(radius);
      await frame();
      await drawn();
      times.push(performance.now() - start);
    }
    rows.push([name, ...times]);
  };
  /** From frame to frame while every frame takes a step. */
  const frames = async (name, values, step) => {
    const times = [];
    await frame();
    let last = await frame();
    for (const value of values) {
      step(value);
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    rows.push([name, ...times]);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  };
  const fill = gl.getPaintProperty("what-if/fill", "fill-color");
  const paint = (radius) =>
    gl.setPaintProperty("what-if/fill", "fill-color", expression(radius));
  await toScreen("paint expression, until drawn", paint);
  gl.setPaintProperty("what-if/fill", "fill-color", fill);
  await frame();
  await drawn();
  told = 0;
  await toScreen("flipped parcels, until drawn", slide);
  rows.push(["parcels told a step", told / 12]);
  await frames("flipped parcels, frame of a slider", radii, slide);
  document.querySelector("[data-testid=add]").click();
  const mark = await until("the mark", () =>
    document.querySelector(".what-if-mark"),
  );
  await new Promise((resolve) => setTimeout(resolve, 4000));
  const box = mark.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const mouse = (kind, at, target) =>
    target.dispatchEvent(
      new MouseEvent(kind, {
        bubbles: true,
        cancelable: true,
        view: window,
        button: 0,
        buttons: 1,
        clientX: x + at,
        clientY: y + at / 2,
      }),
    );
  mouse("mousedown", 0, mark);
  mouse("mousemove", 5, document);
  await frames(
    "dragged interchange, frame",
    radii.map((_, k) => 3 * (k + 2)),
    (at) => mouse("mousemove", at, document),
  );
  mouse("mouseup", 180, document);
  return JSON.stringify(rows);
})();
