package jp.ritchi.export.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.ritchi.geo.CoordinateSystem;

/**
 * How the coordinate systems are described inside files: by EPSG code and by well-known text, as
 * the EPSG register and PROJ 9.1 tell it.
 */
public final class Systems {
    /** What CRS84 is called in files that always have the east first. */
    private static final int WGS84 = 4326;

    private static final Map<Integer, Definition> DEFINITIONS = read();

    private Systems() {}

    /**
     * A system by its code.
     *
     * @param wkt well-known text of 2001 (OGC 01-009), without axes
     * @param esriWkt the same in the words of shapefiles
     */
    public record Definition(int epsg, String wkt, String esriWkt) {
        public String name() {
            return wkt.substring(wkt.indexOf('"') + 1, wkt.indexOf('"', wkt.indexOf('"') + 1));
        }
    }

    public static Definition get(CoordinateSystem system) {
        return get(epsg(system));
    }

    public static Definition get(int epsg) {
        var definition = DEFINITIONS.get(epsg);
        if (definition == null) {
            throw new IllegalArgumentException("No definition of EPSG:" + epsg);
        }
        return definition;
    }

    public static int epsg(CoordinateSystem system) {
        var code = system.code();
        return code.startsWith("EPSG:") ? Integer.parseInt(code.substring(5)) : WGS84;
    }

    private static Map<Integer, Definition> read() {
        var definitions = new HashMap<Integer, Definition>();
        try (var file = Systems.class.getResourceAsStream("/export/systems.tsv")) {
            if (file == null) {
                throw new IllegalStateException("systems.tsv is missing");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(part -> new Definition(Integer.parseInt(part[0]), part[1], part[2]))
                    .forEach(system -> definitions.put(system.epsg(), system));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(definitions);
    }
}
