package jp.ritchi.ogcapi;

import java.util.Map;
import jp.ritchi.ogcapi.http.Exchange;

/**
 * A collection that is no map layer. One bean of this type is listed among the collections after
 * the layers; its own routes are its own affair.
 */
public interface OtherCollection {
    /** Changes whenever the description changes for this caller. */
    String stamp();

    /** The collection as OGC API Common describes one, with its links. */
    Map<String, Object> describe(Exchange exchange);
}
