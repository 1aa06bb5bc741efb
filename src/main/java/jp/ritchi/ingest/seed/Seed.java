package jp.ritchi.ingest.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Curated files that are loaded when the service starts. One bean of this type is a seed; files
 * that nobody has touched since the last start are not read again.
 */
public interface Seed {
    /** Seeds with lower numbers come first, so that what is referred to exists. */
    int order();

    /** Its files under {@code gisData}, whether they exist or not. */
    List<Path> files(Path gisData) throws IOException;

    /**
     * Brings the database in line with one file, inside a transaction of the caller.
     *
     * @return how many rows the file has
     * @throws SeedRefused if anything in it is wrong; nothing of any seed is kept then
     */
    int load(Path file, JdbcTemplate database) throws IOException;
}
