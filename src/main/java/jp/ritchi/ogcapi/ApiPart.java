package jp.ritchi.ogcapi;

import java.util.List;
import java.util.Map;
import jp.ritchi.layer.Layer;
import jp.ritchi.ogcapi.http.Link;

/**
 * A part of the OGC API, such as Features or Tiles. One bean of this type is declared, linked and
 * documented without any other registration.
 */
public interface ApiPart {
    /** Conformance classes that are met in full. */
    List<String> conformance();

    /** What the part adds to the landing page. */
    default List<Link> landingLinks() {
        return List.of();
    }

    /** What the part adds to the description of a collection. */
    default List<Link> collectionLinks(Layer layer) {
        return List.of();
    }

    /** Every route of the part. */
    List<Operation> operations();

    /** OpenAPI 3.0 schemas that the operations name. */
    default Map<String, Object> schemas() {
        return Map.of();
    }
}
