package jp.ritchi.layer;

/** The shape that the features of a layer have on the map. */
public enum GeometryType {
    POINT,
    LINE,
    POLYGON
}
