package jp.ritchi.style;

/** Something square that a style names, drawn alike at every fineness. */
interface Picture {
    /** Pixels of a side on a plain screen. */
    int side();

    /** What is drawn, as elements of SVG in a box of that side. */
    String svg();
}
