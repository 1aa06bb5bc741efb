package jp.ritchi.eligibility.report.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What the maps of a report show; geometries are in longitude and latitude.
 *
 * @param parcels the parcels of the site, with their numbers; empty for a drawn outline
 * @param evidence the shapes that decided
 */
public record MapContent(Geometry site, List<Named> parcels, List<Evidence> evidence) {

    /** A shape with the words beside it. */
    public record Named(Geometry geometry, @Nullable String label) {}

    /**
     * A shape of a finding.
     *
     * @param role what it is in the finding, such as {@code radius} or {@code measured-line}
     */
    public record Evidence(String role, Geometry geometry, @Nullable String label) {}

    /**
     * Stored rows of one layer that lie around the site.
     *
     * @param index by which the layer keeps its colour and symbol from map to map
     * @param title of the layer, for the legend
     */
    public record Context(String layer, int index, String title, List<Named> features) {}
}
