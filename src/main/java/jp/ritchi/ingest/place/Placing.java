package jp.ritchi.ingest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.geo.CoordinateSystem;
import jp.ritchi.geo.PlaneRectangularZone;
import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.Jgd2000;
import jp.ritchi.ingest.Severity;
import jp.ritchi.ingest.mapping.SettingsProblem;
import jp.ritchi.text.Text;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings geometries of one coordinate system, with east as x and north as y, to JGD2011 longitude
 * and latitude. WGS 84 is taken as JGD2011 without change, as {@link CoordinateSystem} does;
 * JGD2000 likewise unless a parameter file is configured; the Tokyo datum is refused without one.
 * Used by one thread at a time.
 */
public final class Placing {
    private static final String MEMBER = "epsg";

    private final int epsg;
    private final @Nullable MathTransform toDegrees;
    private final List<GridShift> shifts;
    private final List<ImportIssue> remarks;

    private Placing(
            int epsg,
            @Nullable MathTransform toDegrees,
            List<GridShift> shifts,
            List<ImportIssue> remarks) {
        this.epsg = epsg;
        this.toDegrees = toDegrees;
        this.shifts = shifts;
        this.remarks = List.copyOf(remarks);
    }

    /**
     * @throws SettingsProblem when there is no such system, or it cannot be brought to JGD2011
     *     without guessing
     */
    public static Placing of(int epsg, ShiftFiles files) {
        var system =
                SystemNames.system(epsg)
                        .orElseThrow(
                                () ->
                                        new SettingsProblem(
                                                MEMBER,
                                                "EPSG:" + epsg + " という座標参照系はありません。番号を確かめてください。",
                                                "There is no coordinate system EPSG:"
                                                        + epsg
                                                        + ". Check the number."));
        var datum = Datum.of(system);
        try {
            return datum.isPresent()
                    ? onDatum(epsg, system, datum.get(), files)
                    : foreign(epsg, system);
        } catch (FactoryException e) {
            throw new SettingsProblem(
                    MEMBER,
                    "EPSG:"
                            + epsg
                            + "（"
                            + system.getName().getCode()
                            + "）から JGD2011 への変換が分かりません。JGD2011 に変換したファイルを使ってください。",
                    "How to bring EPSG:"
                            + epsg
                            + " ("
                            + system.getName().getCode()
                            + ") to JGD2011 is not known. Convert the file to JGD2011 first.");
        }
    }

    private static Placing onDatum(
            int epsg, CoordinateReferenceSystem system, Datum datum, ShiftFiles files)
            throws FactoryException {
        var shifts = new ArrayList<GridShift>();
        var remarks = new ArrayList<ImportIssue>();
        if (datum == Datum.TOKYO) {
            shifts.add(files.tokyo().orElseThrow(() -> tokyo(epsg, files)));
            remarks.add(shifts.get(0).remark());
        }
        if (datum == Datum.TOKYO || datum == Datum.JGD2000) {
            files.patch()
                    .ifPresentOrElse(
                            shift -> {
                                shifts.add(shift);
                                remarks.add(shift.remark());
                            },
                            () -> remarks.add(Jgd2000.ISSUE));
        }
        if (datum == Datum.WGS84) {
            remarks.add(WGS84);
        }
        var base = SystemNames.system(datum.geographic()).orElseThrow();
        var transform = CRS.findMathTransform(system, base, true);
        return new Placing(epsg, transform.isIdentity() ? null : transform, shifts, remarks);
    }

    /** Only where the register itself knows the way, never with the datum left as it is. */
    private static Placing foreign(int epsg, CoordinateReferenceSystem system)
            throws FactoryException {
        var base = SystemNames.system(Datum.WGS84.geographic()).orElseThrow();
        return new Placing(
                epsg, CRS.findMathTransform(system, base, false), List.of(), List.of(WGS84));
    }

    private static SettingsProblem tokyo(int epsg, ShiftFiles files) {
        return new SettingsProblem(
                MEMBER,
                "EPSG:"
                        + epsg
                        + " は日本測地系（旧測地系）で、JGD2011 と 400 m ほどずれます。国土地理院の TKY2JGD.par を "
                        + files.place()
                        + " に置くか、変換済みのファイルを使ってください。",
                "EPSG:"
                        + epsg
                        + " is on the Tokyo datum, some 400 m off JGD2011. Put the file TKY2JGD.par of the Geospatial Information Authority of Japan into "
                        + files.place()
                        + ", or use a file that has been converted.");
    }

    public int epsg() {
        return epsg;
    }

    /** What has to be said once about how positions are brought to JGD2011. */
    public List<ImportIssue> remarks() {
        return remarks;
    }

    /**
     * Moves the positions of a geometry in place and gives it back.
     *
     * @throws OutsideGridException when a parameter file says nothing about a position
     */
    public Geometry toLonLat(Geometry eastNorth) {
        if (toDegrees != null) {
            var transform = toDegrees;
            move(eastNorth, points -> transform.transform(points, 0, points, 0, points.length / 2));
        }
        for (var shift : shifts) {
            move(eastNorth, shift::move);
        }
        return eastNorth;
    }

    /** What the numbers of a geometry look like when they cannot be of this system in Japan. */
    public Optional<Text> problem(Geometry given, Geometry lonLat) {
        var zone =
                PlaneRectangularZone.findByEpsg(epsg)
                        .or(() -> PlaneRectangularZone.findByJgd2000Epsg(epsg))
                        .or(() -> PlaneRectangularZone.findByEpsg(epsg - 30161 + 6669));
        return Misplaced.problem(zone, given, lonLat);
    }

    /** Moves pairs of x and y in place. */
    interface Move {
        void move(double[] points) throws TransformException;
    }

    private static void move(Geometry geometry, Move move) {
        geometry.apply(
                new CoordinateSequenceFilter() {
                    private @Nullable CoordinateSequence done;

                    @Override
                    public void filter(CoordinateSequence points, int i) {
                        if (points != done) {
                            done = points;
                            all(points, move);
                        }
                    }

                    @Override
                    public boolean isDone() {
                        return false;
                    }

                    @Override
                    public boolean isGeometryChanged() {
                        return true;
                    }
                });
    }

    private static void all(CoordinateSequence points, Move move) {
        var xy = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.getX(i);
            xy[2 * i + 1] = points.getY(i);
        }
        try {
            move.move(xy);
        } catch (TransformException e) {
            java.util.Arrays.fill(xy, Double.NaN);
        }
        for (int i = 0; i < points.size(); i++) {
            points.setOrdinate(i, 0, xy[2 * i]);
            points.setOrdinate(i, 1, xy[2 * i + 1]);
        }
    }

    private static final ImportIssue WGS84 =
            new ImportIssue(
                    "wgs84-as-jgd2011",
                    Severity.INFO,
                    null,
                    null,
                    new Text(
                            "WGS 84 の座標を、値を変えずに JGD2011 として扱います（差は地図の精度より小さい）。",
                            "WGS 84 coordinates are taken as JGD2011 without change; the difference is below the accuracy of maps."));
}
