package jp.ritchi.eligibility;

import java.util.List;
import java.util.Map;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.layer.Accuracies;
import jp.ritchi.layer.Coverages;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What criteria may know beside the site: the rows that the caller may see, at one moment. All data
 * goes through here, so that what an answer rests on can be recorded, and the answer repeated from
 * the record.
 */
public interface Facts {
    /** The interchanges and junctions of every kind and time. */
    List<Interchange> interchanges();

    /**
     * Says which interchanges were enough: from them alone the same finding follows. For whoever
     * records.
     */
    default void sufficed(List<Interchange> interchanges) {}

    /** Where a layer is known to be complete; none when nothing is known about it. */
    List<Coverages.Circle> coverage(String layerId);

    /**
     * The areas, other than circles, in which a layer or one of its themes is known to be complete.
     */
    List<Coverages.Area> areas(String layerId);

    /** How far positions may be off, by the classes that rows name: all of them. */
    List<Accuracies.AccuracyClass> accuracies();

    /**
     * The features of a layer, of every time, whose bounds meet {@code area} (degrees, EPSG:6668).
     * Empty says nothing about the place: ask {@link #coverage} whether the layer is known there.
     */
    List<Feature> features(String layerId, Envelope area);

    /**
     * One stored row as criteria see it.
     *
     * @param geometry EPSG:6668, longitude first
     * @param properties the layer's attributes by name; absent ones are left out
     */
    record Feature(String layer, String id, Geometry geometry, Map<String, Object> properties) {
        /** The value of an attribute as text, empty when it has none. */
        public String text(String name) {
            var value = properties.get(name);
            return value == null ? "" : value.toString();
        }
    }
}
