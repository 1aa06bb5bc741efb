package jp.ritchi.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.geo.TileAddress;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The addresses to ask at every GET route that the service really has and that the public may use.
 * A new route is asked without further ado unless its path has a variable that nobody here knows
 * how to fill, which fails.
 */
final class PublicRoutes {
    private static final String NAME = URLEncoder.encode("秘密の行", StandardCharsets.UTF_8);
    private static final List<String> ITEMS =
            List.of(
                    "",
                    "?limit=1000",
                    "?limit=1000&f=html",
                    "?limit=1&offset=1",
                    "?limit=1001&sortby=-changed_at,name_ja",
                    "?limit=1000&properties=name_ja&skipGeometry=true",
                    "?limit=1000&crs=http://www.opengis.net/def/crs/EPSG/0/6671",
                    "?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/6668&bbox=34.43,132.75,34.45,132.76",
                    "?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857&bbox=14777000,4084000,14780000,4088000",
                    "?bbox=132.75,34.43,132.76,34.45",
                    "?bbox=131,25,132,26",
                    "?q=a04",
                    "?q=" + NAME,
                    "?name_ja=" + NAME,
                    "?source_id=a04-source",
                    "?filter=source_id%3D%27a04-source%27",
                    "?filter=NOT+CASEI(name_ja)+LIKE+%27zz%25%27&limit=1000",
                    "?datetime=1901-06-01",
                    "?datetime=1900-01-01/1902-01-01",
                    "?visibility=staff");

    /** The formats that are the same bytes at any time; the others read the same rows. */
    private static final List<String> EXPORTS =
            List.of(
                    "?f=csv",
                    "?f=csv&charset=cp932&source_id=a04-source",
                    "?f=csv&ids="
                            + String.join(
                                    ",", HiddenRows.id("fabs", "staff"), HiddenRows.PUBLIC_PARCEL),
                    "?f=csv&crs=EPSG:6671&bbox=132.75,34.43,132.76,34.45",
                    "?f=geojson&q=" + NAME,
                    "?f=geojsonseq&bbox=131,25,132,26");

    private PublicRoutes() {}

    /** The patterns of all GET routes for which an anonymous caller needs no sign-in. */
    static Set<String> patterns(RequestMappingHandlerMapping routes, int port) {
        var open = new TreeSet<String>();
        for (var info : routes.getHandlerMethods().keySet()) {
            var methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                for (var pattern : info.getPatternValues()) {
                    var path = pattern.replaceAll("\\{[^}]*}", "0-0");
                    if (Told.get(port, path).status() != 401) {
                        open.add(pattern);
                    }
                }
            }
        }
        return open;
    }

    static List<String> addresses(String pattern) {
        var addresses = new ArrayList<String>();
        for (var path : filled(pattern)) {
            if (path.contains("{")) {
                throw new AssertionError("Nobody told how to ask at " + pattern);
            }
            queries(pattern).forEach(query -> addresses.add(path + query));
        }
        return addresses;
    }

    private static List<String> queries(String pattern) {
        if (pattern.endsWith("/items")) {
            return ITEMS;
        }
        if (pattern.equals("/api/exports/{collectionId}")) {
            return EXPORTS;
        }
        if (pattern.equals("/api/exports/{collectionId}/summary")) {
            return List.of("?f=csv", "?f=gpkg&source_id=a04-source");
        }
        if (pattern.equals("/api/search")) {
            return List.of("?q=a04", "?q=" + NAME, "?q=%E7%A7%98&limit=100", "?q=IC");
        }
        if (pattern.endsWith("counts")) {
            return List.of("", "?from=2026-06-01&to=2026-06-03");
        }
        if (pattern.endsWith("{tileCol}") || pattern.startsWith("/api/")) {
            return List.of("");
        }
        if (pattern.endsWith("WebMercatorQuad")) {
            return List.of("", "?f=html", "?f=tilejson");
        }
        return List.of("", "?f=html");
    }

    private static List<String> filled(String pattern) {
        if (!pattern.contains("{collectionId}")) {
            return switch (pattern) {
                case "/api/traffic-stations/{id}/counts",
                        "/api/traffic-stations/{id}/five-minute-counts" ->
                        ids(pattern, "traffic-stations");
                case "/api/monitoring-points/{id}/samples" -> ids(pattern, "monitoring-points");
                case "/api/programmes/{id}", "/api/programmes/{id}/versions/{version}" ->
                        programmes(pattern);
                case "/api/scenarios/{id}" -> List.of(pattern.replace("{id}", HiddenRows.SCENARIO));
                case "/api/challenges/{id}", "/api/challenges/{id}/attachments/{place}" ->
                        List.of(
                                pattern.replace("{id}", "00000000-0000-0000-0000-00000000a04b")
                                        .replace("{place}", "1"));
                default ->
                        List.of(
                                pattern.replace("{processId}", "parcel-eligibility")
                                        .replace("{jobId}", "a04")
                                        .replace("{recheckId}", "a04")
                                        .replace("{styleId}", "default")
                                        .replace("{recordId}", "a04-source")
                                        .replace("{file}", "ritchi.json")
                                        .replace("{tileMatrix}/{tileRow}/{tileCol}", "0/0/0"));
            };
        }
        var paths = new ArrayList<String>();
        for (var collection : collections()) {
            var path =
                    pattern.replace("{collectionId}", collection).replace("{styleId}", "default");
            if (path.contains("{featureId}")) {
                paths.addAll(ids(path.replace("{featureId}", "{id}"), collection));
            } else if (path.endsWith("{tileMatrix}/{tileRow}/{tileCol}")) {
                paths.addAll(tiles(path));
            } else {
                paths.add(path);
            }
        }
        return paths;
    }

    /** All that have hidden rows of their own, and the one whose rows are parcels again. */
    private static List<String> collections() {
        var collections = new ArrayList<>(HiddenRows.TABLES.keySet());
        collections.add("parcel-screenings");
        return collections;
    }

    /** Hidden programmes, and hidden versions of a public one. */
    private static List<String> programmes(String path) {
        var paths = new ArrayList<String>();
        for (var id : List.of("a04-staff", "a04-restricted", "higashihiroshima-ic-2km")) {
            for (var version : List.of("1", "a04-staff", "a04-restricted")) {
                paths.add(path.replace("{id}", id).replace("{version}", version));
            }
        }
        return paths.stream().distinct().toList();
    }

    private static List<String> ids(String path, String layer) {
        var collection = layer.equals("parcel-screenings") ? "parcels" : layer;
        return List.of(
                path.replace("{id}", HiddenRows.id(collection, "staff")),
                path.replace("{id}", HiddenRows.id(collection, "restricted")),
                path.replace("{id}", HiddenRows.PUBLIC_PARCEL));
    }

    /** Tiles at both places; beside the hidden rows some hold public ones. */
    private static List<String> tiles(String path) {
        return List.of(0, 4, 8, 11, 12, 14, 16, 22).stream()
                .flatMap(
                        zoom ->
                                List.of(HiddenRows.SITE, HiddenRows.AT_SEA).stream()
                                        .map(at -> tile(path, zoom, at)))
                .distinct()
                .toList();
    }

    static String tile(String path, int zoom, double[] at) {
        var tile = TileAddress.at(zoom, new Coordinate(at[0], at[1]));
        return path.replace("{tileMatrix}", Integer.toString(zoom))
                .replace("{tileRow}", Integer.toString(tile.row()))
                .replace("{tileCol}", Integer.toString(tile.column()));
    }
}
