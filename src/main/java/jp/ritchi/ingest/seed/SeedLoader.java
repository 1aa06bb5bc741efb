package jp.ritchi.ingest.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.ritchi.ingest.Sha256;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the curated files into the database, all of them in one transaction. When no file has
 * changed nothing is read; when one has, all are, because rows of one hang on rows of another.
 */
@Component
class SeedLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

    private final Path gisData;
    private final List<Seed> seeds;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    SeedLoader(
            @Value("${ritchi.gis-data}") Path gisData,
            List<Seed> seeds,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.gisData = gisData;
        this.seeds = seeds.stream().sorted(Comparator.comparingInt(Seed::order)).toList();
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file of a seed that exists. */
    private record SeedFile(Seed seed, Path path, String name, String sha256) {}

    void load() {
        try {
            var files = files();
            transaction.executeWithoutResult(status -> load(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SeedFile> files() throws IOException {
        var files = new ArrayList<SeedFile>();
        for (var seed : seeds) {
            for (var path : seed.files(gisData)) {
                if (Files.isRegularFile(path)) {
                    var name = gisData.relativize(path).toString().replace('\\', '/');
                    files.add(new SeedFile(seed, path, name, Sha256.of(path)));
                } else {
                    LOG.info("{} does not exist and is skipped", path);
                }
            }
        }
        return files;
    }

    private void load(List<SeedFile> files) {
        database.execute("SELECT pg_advisory_xact_lock(hashtext('ritchi.seed'))");
        if (files.stream().allMatch(this::isLoaded)) {
            return;
        }
        // A row that refers to nothing is then found where it stands and not at the end.
        database.execute("SET CONSTRAINTS ALL IMMEDIATE");
        files.forEach(this::load);
    }

    private void load(SeedFile file) {
        try {
            int rows = file.seed().load(file.path(), database);
            database.update(REMEMBER, file.name(), file.sha256(), rows);
            LOG.info("Loaded {} rows of {}", rows, file.name());
        } catch (FileRefused e) {
            throw new SeedRefused(file.path(), 0, e.sentence());
        } catch (DataAccessException e) {
            var why = Objects.requireNonNullElse(e.getMostSpecificCause().getMessage(), "?");
            throw new SeedRefused(
                    file.path(),
                    0,
                    new Text("データベースが受け付けません: " + why, "The database refuses it: " + why));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLoaded(SeedFile file) {
        return !database.queryForList(
                        "SELECT 1 FROM core.seed_file WHERE name = ? AND sha256 = ?",
                        file.name(),
                        file.sha256())
                .isEmpty();
    }

    private static final String REMEMBER =
            """
            INSERT INTO core.seed_file (name, sha256, rows) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, rows = excluded.rows,
                loaded_at = now()
            """;
}
