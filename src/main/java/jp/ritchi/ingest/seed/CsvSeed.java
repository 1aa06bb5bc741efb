package jp.ritchi.ingest.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ingest.format.CsvFile;
import jp.ritchi.ingest.format.CsvRow;
import jp.ritchi.text.Text;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A CSV file whose columns are columns of one table: {@code lon} and {@code lat}, or {@code wkt},
 * become the geometry, an empty cell becomes null. Rows that an import or a person has changed are
 * left alone; rows that are gone from the file are removed.
 */
public class CsvSeed implements Seed {
    private final String file;
    private final String table;
    private final int order;

    /**
     * @param file name in the folder of the curated data
     * @param table with its schema; its primary key is {@code id}
     */
    public CsvSeed(String file, String table, int order) {
        this.file = file;
        this.table = table;
        this.order = order;
    }

    @Override
    public final int order() {
        return order;
    }

    @Override
    public final List<Path> files(Path gisData) {
        return List.of(gisData.resolve(file));
    }

    /** Values of columns that the file does not have, by column. */
    protected Map<String, String> derive(CsvRow row) {
        return Map.of();
    }

    /**
     * Rows that stay even when the file has lost them, as an SQL condition on the table {@code t}.
     */
    protected String keptWhen() {
        return "false";
    }

    @Override
    public final int load(Path path, JdbcTemplate database) throws IOException {
        var header = CsvFile.header(path);
        if (!header.contains("id")) {
            throw new SeedRefused(
                    path, 1, new Text("id の列がありません。", "There is no column called id."));
        }
        var target = new SeedTable(table, database);
        Set<String> ids = new HashSet<>();
        CsvFile.read(path, row -> load(path, row, target, ids));
        target.removeAbsent(ids, keptWhen());
        return ids.size();
    }

    private void load(Path path, CsvRow row, SeedTable target, Set<String> ids) {
        try {
            if (!ids.add(row.text("id"))) {
                throw new SeedRefused(
                        path,
                        row.number(),
                        new Text(
                                "id " + row.text("id") + " が 2 回あります。",
                                "The id " + row.text("id") + " is there twice."));
            }
            target.upsert(SeedRow.of(row, derive(row)));
        } catch (SeedRow.BadValue e) {
            throw new SeedRefused(path, row.number(), e.sentence());
        } catch (DataAccessException e) {
            throw new SeedRefused(path, row.number(), DatabaseSentence.of(e));
        }
    }
}
