package jp.ritchi.ingest.format;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/**
 * The file as a whole cannot be taken, so there is nothing to report row by row. Answered as 422;
 * nothing of the file is kept.
 */
public class FileRefused extends RequestProblem {
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable kebab-case name of the reason
     */
    public FileRefused(String code, Text sentence) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, sentence, "file");
    }

    public FileRefused(String code, String ja, String en) {
        this(code, new Text(ja, en));
    }
}
