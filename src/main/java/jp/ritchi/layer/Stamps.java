package jp.ritchi.layer;

import java.util.Map;
import java.util.stream.Collectors;

/** The stamps of all layers at one moment, as they are for one clearance. */
final class Stamps {
    static final String VISIBLE = "cardinality(policy.visible()) || '-' || ";

    /** Reads them as they are for the clearance of the transaction or session: layer and stamp. */
    static final String ALL =
            """
            SELECT layer, %1$sversion AS stamp FROM policy.layer_versions
            UNION ALL SELECT '', %1$s'0'
            """
                    .formatted(VISIBLE);

    private static final String NO_LAYER = "";

    private final Map<String, String> byLayer;

    /**
     * @param byLayer what {@link #ALL} gave
     */
    Stamps(Map<String, String> byLayer) {
        this.byLayer = Map.copyOf(byLayer);
    }

    /** The stamp of a layer, also of one that never had a row. */
    String of(String layerId) {
        var stamp = byLayer.get(layerId);
        return stamp == null ? byLayer.getOrDefault(NO_LAYER, "") : stamp;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stamps stamps && stamps.byLayer.equals(byLayer);
    }

    @Override
    public int hashCode() {
        return byLayer.hashCode();
    }

    @Override
    public String toString() {
        return byLayer.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
