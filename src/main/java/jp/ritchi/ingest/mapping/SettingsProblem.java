package jp.ritchi.ingest.mapping;

import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;

/** What a person has decided about an import cannot be done; answered as 400 with the member. */
public final class SettingsProblem extends RequestProblem {
    private static final long serialVersionUID = 1L;

    /**
     * @param member path in the settings, such as {@code mapping.rules[2].from}
     */
    public SettingsProblem(String member, String ja, String en) {
        super(HttpStatus.BAD_REQUEST, "import-settings", new Text(ja, en), member);
    }
}
