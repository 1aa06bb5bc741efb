package jp.ritchi.ogcapi.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.ritchi.text.Text;

/**
 * A link of RFC 8288 to an address of this service, written relative to its configured base.
 *
 * @param path path and query below the base, percent-encoded, beginning with a slash
 */
public record Link(String rel, String type, Text title, String path, boolean templated) {
    public static final String JSON = "application/json";
    public static final String GEOJSON = "application/geo+json";
    public static final String SCHEMA = "application/schema+json";
    public static final String HTML = "text/html";

    public Link(String rel, String type, Text title, String path) {
        this(rel, type, title, path, false);
    }

    /** The link as the standards write it in JSON. */
    public Map<String, Object> toJson(String base, Locale locale) {
        var json = new LinkedHashMap<String, Object>();
        json.put("href", base + path);
        json.put("rel", rel);
        json.put("type", type);
        json.put("title", title.in(locale));
        if (templated) {
            json.put("templated", true);
        }
        return json;
    }
}
