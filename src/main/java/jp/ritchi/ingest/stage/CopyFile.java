package jp.ritchi.ingest.stage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.util.ByteConverter;

/**
 * A file in the binary form of PostgreSQL's COPY (documentation of COPY, "Binary Format"). A field
 * is written as its column's type needs it, so both have to agree.
 */
final class CopyFile implements AutoCloseable {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final OffsetDateTime EPOCH_TIME =
            OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final int SRID = 6668;
    private static final int NULL = -1;

    private final OutputStream out;
    private final WKBWriter shapes = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    private byte[] row = new byte[4096];
    private int length;
    private long bytes = HEADER.length;

    CopyFile(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
        out.write(HEADER);
    }

    void begin(int fields) {
        length = 0;
        ensure(2);
        ByteConverter.int2(row, length, fields);
        length += 2;
    }

    void end() throws IOException {
        out.write(row, 0, length);
        bytes += length;
    }

    /** How many bytes there are so far. */
    long bytes() {
        return bytes;
    }

    void value(@Nullable Object value) {
        if (value == null) {
            integer(NULL);
        } else if (value instanceof String text) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Long number) {
            integer(8);
            ensure(8);
            ByteConverter.int8(row, length, number);
            length += 8;
        } else if (value instanceof Integer number) {
            integer(4);
            integer(number);
        } else if (value instanceof Double number) {
            integer(8);
            ensure(8);
            ByteConverter.float8(row, length, number);
            length += 8;
        } else if (value instanceof BigDecimal number) {
            bytes(ByteConverter.numeric(number));
        } else if (value instanceof Boolean truth) {
            bytes(new byte[] {(byte) (truth ? 1 : 0)});
        } else {
            rare(value);
        }
    }

    private void rare(Object value) {
        if (value instanceof LocalDate day) {
            integer(4);
            integer((int) ChronoUnit.DAYS.between(EPOCH, day));
        } else if (value instanceof OffsetDateTime time) {
            value(ChronoUnit.MICROS.between(EPOCH_TIME, time));
        } else if (value instanceof UUID id) {
            integer(16);
            ensure(16);
            ByteConverter.int8(row, length, id.getMostSignificantBits());
            ByteConverter.int8(row, length + 8, id.getLeastSignificantBits());
            length += 16;
        } else {
            throw new IllegalArgumentException("Cannot be staged: " + value.getClass());
        }
    }

    void geometry(@Nullable Geometry lonLat) {
        if (lonLat == null) {
            integer(NULL);
            return;
        }
        if (lonLat.getSRID() != SRID) {
            lonLat.setSRID(SRID);
        }
        bytes(shapes.write(lonLat));
    }

    private void bytes(byte[] value) {
        integer(value.length);
        ensure(value.length);
        System.arraycopy(value, 0, row, length, value.length);
        length += value.length;
    }

    private void integer(int number) {
        ensure(4);
        ByteConverter.int4(row, length, number);
        length += 4;
    }

    private void ensure(int more) {
        if (length + more > row.length) {
            row = Arrays.copyOf(row, Math.max(row.length * 2, length + more));
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(new byte[] {-1, -1});
        }
    }
}
