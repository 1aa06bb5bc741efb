package jp.ritchi.ogcapi.param;

import java.util.List;
import java.util.Set;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Layer;
import org.jspecify.annotations.Nullable;

/** How features of a layer are written: in which coordinate system and with which properties. */
public final class FeatureForm {
    private final Layer layer;
    private CoordinateSystem crs = CoordinateSystem.CRS84;
    private @Nullable Set<String> chosen;
    private boolean geometry = true;

    /** With every property and its geometry in CRS84, as long as no parameter says otherwise. */
    public FeatureForm(Layer layer) {
        this.layer = layer;
    }

    public Layer layer() {
        return layer;
    }

    /** The system of the coordinates, in the axis order of its register. */
    public CoordinateSystem crs() {
        return crs;
    }

    /** The properties that are written, in the order of the layer. */
    public List<Attribute> properties() {
        var names = chosen;
        var all = layer.attributes();
        return names == null ? all : all.stream().filter(a -> names.contains(a.name())).toList();
    }

    /** Whether the geometry is written; otherwise it is null. */
    public boolean geometry() {
        return geometry;
    }

    void crs(CoordinateSystem newCrs) {
        this.crs = newCrs;
    }

    void properties(Set<String> names) {
        this.chosen = names;
    }

    void geometry(boolean written) {
        this.geometry = written;
    }
}
