package jp.ritchi.traffic.detector;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * One row of a type B file, taken apart where it stands in the buffer. The object is used for every
 * row; what it says holds until the next is read into it.
 */
final class TypeBRow {
    /** Five-minute steps of a day. */
    static final int STEPS = 288;

    /** No vehicle count of a cross-section in five minutes: 30 lanes at capacity. */
    static final int MAX_VOLUME = 6_000;

    /** The file says that the step was not counted. */
    static final short EMPTY = -1;

    private static final int TIME = 0;
    private static final int SOURCE = 1;
    private static final int POINT = 2;
    private static final int NAME = 3;
    private static final int MESH = 4;
    private static final int LINK = 6;
    private static final int VOLUME = 7;
    private static final int DISTANCE = 8;
    private static final int MINUTES = 5;

    private final int[] starts = new int[TypeBHeader.MAX + 1];
    private byte[] bytes = new byte[0];
    private int columns;
    private int at;
    private int source;
    private int point;
    private int step;
    private short volume;
    private int knownDate = -1;
    private int knownDay;

    /** What makes a row unusable. */
    enum Fault {
        NONE,
        COLUMNS,
        TIME,
        KEY,
        VOLUME,
        ABSURD
    }

    /** Takes a line apart and says what is wrong with it. */
    Fault read(byte[] buffer, int start, int end) {
        bytes = buffer;
        split(start, end);
        if (columns < TypeBHeader.MIN || columns > TypeBHeader.MAX) {
            return Fault.COLUMNS;
        }
        source = number(SOURCE);
        point = number(POINT);
        if (source < 0 || point < 0) {
            return Fault.KEY;
        }
        return readTime() ? readVolume() : Fault.TIME;
    }

    private void split(int start, int end) {
        columns = 1;
        starts[0] = start;
        for (int i = start; i < end; i++) {
            if (bytes[i] == ',') {
                if (columns == TypeBHeader.MAX) {
                    columns++;
                    return;
                }
                starts[columns++] = i + 1;
            }
        }
        starts[columns] = end + 1;
    }

    private int from(int column) {
        return starts[column];
    }

    private int to(int column) {
        return starts[column + 1] - 1;
    }

    /** A whole number of at most nine digits; -1 for anything else. */
    private int number(int column) {
        return digits(from(column), to(column));
    }

    private int digits(int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /**
     * {@code YYYY/MM/DD hh:mm}, on five minutes; also as spreadsheets write it, without leading
     * zeros or with seconds that are zero.
     */
    private boolean readTime() {
        at = from(TIME);
        int year = part('/');
        int month = part('/');
        int day = part(' ');
        int hour = part(':');
        int minute = part(':');
        boolean whole = at > to(TIME) || part(',') == 0 && at > to(TIME);
        if (!whole || year < 1990 || month < 0 || day < 0 || hour > 23 || minute > 59) {
            return false;
        }
        step = (hour * 60 + minute) / MINUTES;
        return hour >= 0 && minute >= 0 && minute % MINUTES == 0 && readDay(year, month, day);
    }

    /** The digits up to a mark or the end of the time; -1 when there is anything else. */
    private int part(char mark) {
        int begin = at;
        while (at < to(TIME) && bytes[at] != mark) {
            at++;
        }
        return digits(begin, at++);
    }

    private boolean readDay(int year, int month, int day) {
        int date = (year * 100 + month) * 100 + day;
        if (date != knownDate) {
            try {
                knownDay = Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
                knownDate = date;
            } catch (DateTimeException e) {
                return false;
            }
        }
        return year < 2100;
    }

    private Fault readVolume() {
        if (from(VOLUME) == to(VOLUME)) {
            volume = EMPTY;
            return Fault.NONE;
        }
        int value = number(VOLUME);
        if (value < 0) {
            return Fault.VOLUME;
        }
        if (value > MAX_VOLUME) {
            return Fault.ABSURD;
        }
        volume = (short) value;
        return Fault.NONE;
    }

    int columns() {
        return columns;
    }

    int source() {
        return source;
    }

    int point() {
        return point;
    }

    /** Days since 1970-01-01. */
    int epochDay() {
        return knownDay;
    }

    /** 0 to 287. */
    int step() {
        return step;
    }

    /** Vehicles, or {@link #EMPTY}. */
    short volume() {
        return volume;
    }

    /** Whether name and place on the road are those bytes. */
    boolean says(byte[] name, byte[] link, byte[] end) {
        return same(NAME, NAME, name) && same(MESH, LINK, link) && same(DISTANCE, columns - 1, end);
    }

    private boolean same(int first, int last, byte[] other) {
        return Arrays.equals(bytes, from(first), to(last), other, 0, other.length);
    }

    byte[] name() {
        return copy(NAME, NAME);
    }

    /** Mesh, class and number of the link. */
    byte[] link() {
        return copy(MESH, LINK);
    }

    /** Distance from the link's end, and the version if there is one. */
    byte[] end() {
        return copy(DISTANCE, columns - 1);
    }

    private byte[] copy(int first, int last) {
        return Arrays.copyOfRange(bytes, from(first), to(last));
    }
}
