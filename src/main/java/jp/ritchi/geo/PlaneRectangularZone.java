package jp.ritchi.geo;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * One of the nineteen zones of the Japanese plane-rectangular coordinate system (平面直角座標系, MLIT
 * notice no. 9 of 2002), on JGD2011.
 *
 * <p>In a {@link Geometry} of a zone x is east and y is north, as map libraries expect; official
 * files say X for north and Y for east, so read those through {@link PlaneCoordinate}.
 *
 * @param number the zone, 1 to 19
 */
public record PlaneRectangularZone(int number) {
    private static final Pattern NAME =
            Pattern.compile("(?:公共座標|平面直角座標系?)?第?([0-9]{1,2}|[IVX]{1,5})系");
    private static final List<String> ROMAN =
            List.of(
                    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
                    "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX");

    /**
     * @throws IllegalArgumentException if there is no such zone
     */
    public PlaneRectangularZone {
        if (number < 1 || number > 19) {
            throw new IllegalArgumentException("There is no plane-rectangular zone " + number);
        }
    }

    /** The EPSG code on JGD2011: 6669 to 6687. */
    public int epsg() {
        return 6668 + number;
    }

    /**
     * The EPSG code of the same projection on JGD2000: 2443 to 2461. Coordinates there differ from
     * JGD2011 by up to 5 m in eastern Japan, where the ground moved in 2011, so the two codes must
     * not be taken for each other.
     */
    public int epsgJgd2000() {
        return 2442 + number;
    }

    /** The zone of a JGD2011 code, if it is one of 6669 to 6687. */
    public static Optional<PlaneRectangularZone> findByEpsg(int epsg) {
        return find(epsg - 6668);
    }

    /**
     * The zone of a JGD2000 code, if it is one of 2443 to 2461; the caller must decide what to do
     * about the datum.
     */
    public static Optional<PlaneRectangularZone> findByJgd2000Epsg(int epsg) {
        return find(epsg - 2442);
    }

    /**
     * The zone named as land-registry maps and drawings do: 公共座標9系, 平面直角座標系第IX系, 第９系, 9系. Anything
     * else, such as 任意座標系, is no zone.
     */
    public static Optional<PlaneRectangularZone> parse(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        Matcher matcher = NAME.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = matcher.group(1);
        return find(
                Character.isDigit(number.charAt(0))
                        ? Integer.parseInt(number)
                        : ROMAN.indexOf(number) + 1);
    }

    /**
     * The zone that holds the mainland of a prefecture.
     *
     * @param prefectureCode two digits of JIS X 0401, 01 to 47
     * @see #listForPrefecture
     */
    public static Optional<PlaneRectangularZone> findDefault(String prefectureCode) {
        return listForPrefecture(prefectureCode).stream().findFirst();
    }

    /**
     * All zones in use in a prefecture, the usual one first; empty if there is no such prefecture.
     * More than one means that the prefecture alone does not settle it: Hokkaido (12 for Sapporo
     * and Chitose, 11 west, 13 east), Tokyo (9, and 14, 18, 19 for the remote islands), Kagoshima
     * (2, and 1 for the islands south of 32° between 128°18′ and 130°), Okinawa (15, 16 west of
     * 126°, 17 east of 130°).
     */
    public static List<PlaneRectangularZone> listForPrefecture(String prefectureCode) {
        return PrefectureZones.list(prefectureCode).map(PlaneRectangularZone::new).toList();
    }

    /** A point of the zone from longitude and latitude. */
    public PlaneCoordinate fromLonLat(Coordinate lonLat) {
        double[] xy = {lonLat.x, lonLat.y};
        ZoneTransforms.forward(this).move(xy);
        return new PlaneCoordinate(xy[1], xy[0]);
    }

    /** Longitude and latitude of a point of the zone. */
    public Coordinate toLonLat(PlaneCoordinate plane) {
        double[] xy = {plane.yEast(), plane.xNorth()};
        ZoneTransforms.inverse(this).move(xy);
        return new Coordinate(xy[0], xy[1]);
    }

    /** A copy in longitude and latitude of a geometry with x east and y north in this zone. */
    public Geometry toLonLat(Geometry eastNorth) {
        return ZoneTransforms.inverse(this).applyTo(eastNorth);
    }

    /** A copy with x east and y north in this zone of a geometry in longitude and latitude. */
    public Geometry fromLonLat(Geometry lonLat) {
        return ZoneTransforms.forward(this).applyTo(lonLat);
    }

    /**
     * Loads the coordinate-system database and all nineteen zones, which takes two to three seconds
     * once; without it the first caller waits.
     */
    public static void warmUp() {
        for (int number = 1; number <= 19; number++) {
            ZoneTransforms.forward(new PlaneRectangularZone(number));
        }
    }

    private static Optional<PlaneRectangularZone> find(int number) {
        return number >= 1 && number <= 19
                ? Optional.of(new PlaneRectangularZone(number))
                : Optional.empty();
    }
}
