package jp.ritchi.audit;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of who did what. An entry is part of the transaction in which it is recorded: the
 * deed and its entry are stored together or not at all. The application's database role can add
 * entries and nothing else; time, order and hash are the database's.
 */
@Component
public class Audit {
    /** The longest text kept of a caller's words; enough to recognise, too short to flood. */
    static final int LONGEST = 500;

    private static final String INSERT =
            """
            INSERT INTO audit.entry (actor, action, subject, detail)
            VALUES (:actor, :action, :subject, :detail::jsonb)
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a deed of the caller: the signed-in name, {@code anonymous}, or {@code system} for
     * what no request asked for.
     *
     * @param action what was done, words joined by dots such as {@code import.commit}
     * @param subject what it was done to: an account's name, a run's id
     * @param detail whatever else helps a reader; never a password
     */
    public void record(String action, String subject, Map<String, ?> detail) {
        jdbc.sql(INSERT)
                .param("actor", storable(caller()))
                .param("action", action)
                .param("subject", storable(subject))
                .param("detail", json(detail))
                .update();
    }

    /** Walks the whole chain; see {@link Verification}. */
    public Verification verify() {
        return jdbc.sql("SELECT entries, broken_at FROM audit.verify()")
                .query(Verification.class)
                .single();
    }

    private static String caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return "system";
        }
        return authentication instanceof AnonymousAuthenticationToken
                ? "anonymous"
                : authentication.getName();
    }

    private static String json(Map<String, ?> detail) {
        var clean = new java.util.TreeMap<String, Object>();
        detail.forEach((k, v) -> clean.put(k, v instanceof String s ? storable(s) : v));
        return JSON.writeValueAsString(clean);
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair; a caller may have sent either. */
    private static String storable(String text) {
        var cut = text.substring(0, Math.min(text.length(), LONGEST));
        var clean = new StringBuilder();
        cut.codePoints()
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
