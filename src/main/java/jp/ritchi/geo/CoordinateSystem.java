package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate system we accept and answer in: CRS84 (the default of GeoJSON), EPSG 4326, 6668,
 * 3857 and 6669 to 6687. CRS84 and 4326 are taken as JGD2011 without change: the frames differ by
 * less than map accuracy, and nobody's GeoJSON says which epoch of WGS84 it means. JGD2000 and
 * Tokyo datum are refused, because they differ by metres and by hundreds of metres.
 */
public final class CoordinateSystem {
    /** Longitude and latitude, what GeoJSON is in unless it says otherwise. */
    public static final CoordinateSystem CRS84 =
            new CoordinateSystem("CRS84", AxisOrder.EAST_NORTH, PlaneMapping.DEGREES);

    private static final String REGISTER = "http://www.opengis.net/def/crs/";
    private static final Pattern CRS84_NAME =
            Pattern.compile(
                    "(?i)(?:OGC:|urn:ogc:def:crs:OGC:(?:1\\.3|0)?:"
                            + "|https?://www\\.opengis\\.net/def/crs/OGC/(?:1\\.3|0)/)?CRS84");
    private static final Pattern EPSG_NAME =
            Pattern.compile(
                    "(?i)(?:EPSG:|urn:ogc:def:crs:EPSG:[0-9.]{0,9}:"
                            + "|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]{1,9}/)"
                            + "([0-9]{4,5})");

    private final String code;
    private final AxisOrder officialOrder;
    private final PlaneMapping mapping;

    private CoordinateSystem(String code, AxisOrder officialOrder, PlaneMapping mapping) {
        this.code = code;
        this.officialOrder = officialOrder;
        this.mapping = mapping;
    }

    /**
     * The system of a name: {@code EPSG:6670}, {@code urn:ogc:def:crs:EPSG::6670}, {@code
     * http://www.opengis.net/def/crs/EPSG/0/6670}, or the like for CRS84.
     *
     * @throws RefusedGeometryException with code {@code unsupported-crs} if it is not one of ours
     */
    public static CoordinateSystem get(String name) {
        return find(name).orElseThrow(() -> CrsProblems.unsupported(name, epsg(name)));
    }

    /** The system of a name, or empty if it is not one of ours. */
    public static Optional<CoordinateSystem> find(String name) {
        if (CRS84_NAME.matcher(name).matches()) {
            return Optional.of(CRS84);
        }
        return epsg(name).flatMap(CoordinateSystem::findByEpsg);
    }

    /** The system of an EPSG code, or empty if it is not one of ours. */
    public static Optional<CoordinateSystem> findByEpsg(int epsg) {
        String code = "EPSG:" + epsg;
        return switch (epsg) {
            case 4326, 6668 ->
                    Optional.of(
                            new CoordinateSystem(code, AxisOrder.NORTH_EAST, PlaneMapping.DEGREES));
            case 3857 ->
                    Optional.of(
                            new CoordinateSystem(
                                    code, AxisOrder.EAST_NORTH, PlaneMapping.MERCATOR));
            default ->
                    PlaneRectangularZone.findByEpsg(epsg)
                            .map(PlaneMapping::of)
                            .map(to -> new CoordinateSystem(code, AxisOrder.NORTH_EAST, to));
        };
    }

    /** All of them: CRS84 first, then degrees by the register, then planes. */
    public static List<CoordinateSystem> list() {
        var all = new ArrayList<>(List.of(CRS84));
        for (int epsg : new int[] {6668, 4326, 3857}) {
            findByEpsg(epsg).ifPresent(all::add);
        }
        for (int zone = 1; zone <= 19; zone++) {
            findByEpsg(new PlaneRectangularZone(zone).epsg()).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** The EPSG code of a plane in metres; empty where positions are degrees of JGD2011. */
    public OptionalInt planeEpsg() {
        return mapping == PlaneMapping.DEGREES
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(code.substring("EPSG:".length())));
    }

    /** {@code CRS84} or {@code EPSG:} and the number. */
    public String code() {
        return code;
    }

    /** The identifier OGC API uses. */
    public String uri() {
        return REGISTER + (this == CRS84 ? "OGC/1.3/CRS84" : code.replace("EPSG:", "EPSG/0/"));
    }

    /** The order the register gives, which OGC API follows and GeoJSON files mostly do not. */
    public AxisOrder officialAxisOrder() {
        return officialOrder;
    }

    /**
     * A copy in JGD2011 longitude and latitude, vertex by vertex; it says nothing about validity.
     *
     * @param order which number comes first in the geometry's x
     * @throws RefusedGeometryException with code {@code crs-contradiction} if the numbers cannot be
     *     coordinates of this system
     */
    public Geometry toJgd2011(Geometry geometry, AxisOrder order) {
        Geometry eastNorth = order == AxisOrder.EAST_NORTH ? geometry : swapped(geometry);
        if (!eastNorth.isEmpty() && !mapping.accepts(eastNorth.getEnvelopeInternal())) {
            throw CrsProblems.contradiction(code, eastNorth.getCoordinate());
        }
        return mapping.inverse().applyTo(eastNorth);
    }

    /** A copy in this system of a geometry in JGD2011 longitude and latitude. */
    public Geometry fromJgd2011(Geometry lonLat, AxisOrder order) {
        Geometry eastNorth = mapping.forward().applyTo(lonLat);
        return order == AxisOrder.EAST_NORTH ? eastNorth : swapped(eastNorth);
    }

    @Override
    public String toString() {
        return code;
    }

    private static Geometry swapped(Geometry geometry) {
        PointMapping swap =
                xy -> {
                    double first = xy[0];
                    xy[0] = xy[1];
                    xy[1] = first;
                };
        return swap.applyTo(geometry);
    }

    private static Optional<Integer> epsg(String name) {
        Matcher matcher = EPSG_NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(Integer.valueOf(matcher.group(1)))
                : Optional.empty();
    }
}
