package jp.ritchi.ingest.table;

import java.nio.charset.Charset;
import jp.ritchi.text.Text;

/**
 * In which charset the text of a file was read.
 *
 * @param how what it was told by, for showing: what the file says, its content, or a person
 */
public record FileCharset(Charset charset, Text how) {}
