package jp.ritchi.ingest.place;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which EPSG code a file means by what it says about its coordinate system: a code with its
 * authority, a URN or address, or well-known text of either generation, with the names of EPSG or
 * of ESRI. Of a compound system the horizontal part counts.
 *
 * <p>An authority's code in the text wins over its name. Text without either is known by its datum
 * and projection when it is one of the Japanese zones. Nothing else is guessed.
 */
public final class CrsText {
    /** Longer than any description of one system. */
    private static final int LONGEST = 20_000;

    private static final Pattern CODE =
            Pattern.compile(
                    "(?i)(?:EPSG:+|urn:(?:ogc|x-ogc):def:crs:EPSG:[0-9.]{0,9}:"
                            + "|https?://(?:www\\.)?opengis\\.net/def/crs/EPSG/[0-9.]{1,9}/"
                            + "|https?://(?:www\\.)?opengis\\.net/gml/srs/epsg\\.xml#)"
                            + "([0-9]{4,6})");
    private static final Pattern CRS84 =
            Pattern.compile("(?i)(?:OGC:|urn:ogc:def:crs:OGC:[0-9.]{0,9}:|https?://.*/)?CRS84");

    private CrsText() {}

    /**
     * The code, empty when nothing is said or what is said has no code known here. It may be one
     * that cannot be placed, such as a system on the Tokyo datum.
     */
    public static Optional<Integer> findEpsg(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var said = text.strip();
        var code = CODE.matcher(said);
        if (code.matches()) {
            return Optional.of(Integer.valueOf(code.group(1)));
        }
        if (CRS84.matcher(said).matches()) {
            return Optional.of(4326);
        }
        return CrsNode.parse(said).flatMap(CrsNode::horizontal).flatMap(CrsText::findEpsg);
    }

    private static Optional<Integer> findEpsg(CrsNode system) {
        return system.epsg()
                .or(() -> NamedSystems.find(system.name()))
                .or(() -> JapaneseProjection.find(system));
    }
}
