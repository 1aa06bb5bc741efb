package jp.ritchi.traffic.detector;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A detector as one file shows it: its name and place on the road as last told, and its days as
 * arrays of 288 steps.
 */
final class Detector {
    /** The file has no row for the step. */
    static final short ABSENT = -2;

    final int source;
    final int point;
    private final Map<Integer, short[]> days = new TreeMap<>();
    private int lastDay = Integer.MIN_VALUE;
    private short[] last = new short[0];

    // As the bytes of the file, so that a row that says the same costs one comparison.
    private byte[] nameBytes = new byte[0];
    private byte[] linkBytes = new byte[0];
    private byte[] endBytes = new byte[0];
    private @Nullable String name;
    private DetectorLink link = DetectorLink.UNKNOWN;

    Detector(int source, int point) {
        this.source = source;
        this.point = point;
    }

    boolean isTold(TypeBRow row) {
        return row.says(nameBytes, linkBytes, endBytes);
    }

    /** Keeps what the row says, so that the next row that says it is known. */
    void tell(TypeBRow row, @Nullable String newName, DetectorLink newLink) {
        nameBytes = row.name();
        linkBytes = row.link();
        endBytes = row.end();
        name = newName == null ? name : newName;
        link = newLink;
    }

    @Nullable String name() {
        return name;
    }

    DetectorLink link() {
        return link;
    }

    /** What people see: the name, or the two numbers where there is none. */
    String shownName() {
        return name == null || name.isEmpty() ? "計測地点 " + code() : name;
    }

    /** The two numbers that identify it. */
    String code() {
        return source + "-" + point;
    }

    String stationId() {
        return "jartic-" + code();
    }

    boolean hasDay(int epochDay) {
        return epochDay == lastDay || days.containsKey(epochDay);
    }

    /** The steps of a day, made when it is new; {@link #ABSENT} where no row has been. */
    short[] day(int epochDay) {
        if (epochDay != lastDay) {
            last = days.computeIfAbsent(epochDay, day -> empty());
            lastDay = epochDay;
        }
        return last;
    }

    private static short[] empty() {
        var steps = new short[TypeBRow.STEPS];
        Arrays.fill(steps, ABSENT);
        return steps;
    }

    /** In the order of the days since 1970-01-01. */
    Map<Integer, short[]> days() {
        return days;
    }
}
