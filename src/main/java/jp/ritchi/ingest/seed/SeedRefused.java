package jp.ritchi.ingest.seed;

import java.nio.file.Path;
import jp.ritchi.text.Text;

/** A curated file is wrong at one place; the service does not start with half of its data. */
public class SeedRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    /**
     * @param row as a spreadsheet counts, the header is 1; 0 for the file as a whole
     */
    public SeedRefused(Path file, int row, Text why) {
        super(at(file, row).en() + why.en());
        sentence = new Text(at(file, row).ja() + why.ja(), at(file, row).en() + why.en());
    }

    private static Text at(Path file, int row) {
        var name = String.valueOf(file.getFileName());
        return row > 0
                ? new Text(name + " の " + row + " 行目: ", name + ", row " + row + ": ")
                : new Text(name + ": ", name + ": ");
    }

    public Text sentence() {
        return sentence;
    }
}
