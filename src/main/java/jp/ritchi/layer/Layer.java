package jp.ritchi.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ritchi.text.Text;

/**
 * A collection of features on the map. One bean of this type is a layer: it is served as items,
 * tiles and schema, searched and drawn without any other registration.
 */
public interface Layer {
    /** Collection id, kebab-case. */
    String id();

    Text title();

    Text description();

    Group group();

    GeometryType geometryType();

    /**
     * The shapes that its features may have; more than {@link #geometryType} where some are known
     * by a point and others by their area.
     */
    default Set<GeometryType> geometryTypes() {
        return Set.of(geometryType());
    }

    /** The attributes that only this layer has; the common ones come with {@link #attributes}. */
    List<Attribute> ownAttributes();

    /** The lowest zoom at which tiles of this layer hold features. */
    default int tileMinZoom() {
        return 0;
    }

    /**
     * Numbers, three at most, that tiles add up where they cannot show features singly. A layer
     * that names one has its features counted by cell as soon as they are smaller than a pixel.
     */
    default List<String> sums() {
        return List.of();
    }

    /**
     * Whether the database keeps those counts while rows change ({@code core.keep_cells}, with the
     * same sums); otherwise they are counted when a tile is asked for.
     */
    default boolean keepsCells() {
        return false;
    }

    /** Whether a search by name looks here; not where the rows are those of another layer. */
    default boolean searched() {
        return true;
    }

    /** The view that serves it: the id with underscores, in schema {@code policy}. */
    default String view() {
        return "policy." + id().replace('-', '_');
    }

    /**
     * The attributes by which features can be chosen and ordered; not by who may see them, which
     * nobody is to find out by asking.
     */
    default List<Attribute> queryables() {
        return attributes().stream()
                .filter(attribute -> !attribute.name().equals(CommonAttributes.VISIBILITY))
                .toList();
    }

    /** Every attribute of a feature in the order in which a reader wants them. */
    default List<Attribute> attributes() {
        var all = new ArrayList<>(CommonAttributes.NAMES);
        all.addAll(ownAttributes());
        all.addAll(CommonAttributes.PROVENANCE);
        return List.copyOf(all);
    }
}
