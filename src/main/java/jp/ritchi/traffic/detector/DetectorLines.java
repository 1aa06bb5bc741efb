package jp.ritchi.traffic.detector;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Detectors and days as lines of COPY's text format. */
final class DetectorLines {
    private static final int BUFFER = 1 << 16;

    private DetectorLines() {}

    /** Writes lines, one after the other. */
    @FunctionalInterface
    interface Days {
        void writeTo(Writer out) throws IOException;
    }

    /** Where lines of a COPY statement go; closing it ends the statement. */
    static Writer into(Connection connection, String statement) throws SQLException {
        return new BufferedWriter(
                new OutputStreamWriter(
                        new PGCopyOutputStream(
                                connection.unwrap(PGConnection.class), statement, BUFFER),
                        StandardCharsets.UTF_8),
                BUFFER);
    }

    static String detector(Detector detector) {
        var link = detector.link();
        return String.join(
                        "\t",
                        detector.stationId(),
                        detector.code(),
                        detector.shownName().replace("\\", "\\\\"),
                        String.valueOf(detector.source),
                        String.valueOf(detector.point),
                        orNull(link.mesh()),
                        orNull(link.linkClass()),
                        orNull(link.number()),
                        orNull(link.endMetres()),
                        orNull(link.version()))
                + "\n";
    }

    private static String orNull(@Nullable Integer number) {
        return number == null ? "\\N" : number.toString();
    }

    /** A day; what is not a count becomes a null. */
    static String day(String stationId, int epochDay, short[] steps) {
        var line = new StringBuilder(1_600).append(stationId).append('\t');
        line.append(LocalDate.ofEpochDay(epochDay)).append("\t{");
        for (int i = 0; i < steps.length; i++) {
            line.append(i == 0 ? "" : ",");
            if (steps[i] < 0) {
                line.append("NULL");
            } else {
                line.append(steps[i]);
            }
        }
        return line.append("}\n").toString();
    }
}
