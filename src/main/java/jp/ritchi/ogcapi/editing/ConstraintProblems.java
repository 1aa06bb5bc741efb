package jp.ritchi.ogcapi.editing;

import java.util.List;
import jp.ritchi.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says in the caller's words which rule of the database a row breaks. Rules that the checks before
 * do not know (one value must not be less than another) are told by the names of their columns.
 */
@Component
class ConstraintProblems {
    private static final String COLUMNS =
            """
            SELECT a.attname FROM pg_constraint c
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
            WHERE c.conrelid = to_regclass(?) AND c.conname = ? ORDER BY a.attnum
            """;

    private final JdbcClient jdbc;

    ConstraintProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The problem to answer with; the failure itself when it is none of the caller's. */
    RuntimeException of(DataIntegrityViolationException failure, String table) {
        var server = server(failure);
        if (server == null || server.getSQLState() == null) {
            return failure;
        }
        var column = server.getColumn();
        return switch (server.getSQLState()) {
            case "23502" -> EditingProblems.missing(column == null ? "?" : column);
            case "23503" -> reference(columns(table, server));
            case "23505" -> EditingProblems.taken(columns(table, server));
            case "23514" -> rule(columns(table, server));
            case "22001", "22003", "22007", "22008", "22P02", "22021" ->
                    rule(column == null ? "properties" : column);
            default -> failure;
        };
    }

    private static RequestProblem reference(String member) {
        return EditingProblems.invalid(
                member,
                "「" + member + "」が指すものは登録されていません。登録されている ID を入れてください。",
                "What \"" + member + "\" refers to is not registered. Give the id of one that is.");
    }

    private static RequestProblem rule(String member) {
        return EditingProblems.invalid(
                member,
                "「" + member + "」の値が決まりに合いません。範囲と組合せを確かめてください。",
                "The value of \"" + member + "\" breaks a rule. Check its range and combination.");
    }

    private String columns(String table, ServerErrorMessage server) {
        List<String> names =
                jdbc.sql(COLUMNS).params(table, server.getConstraint()).query(String.class).list();
        return names.isEmpty() ? "?" : String.join(", ", names);
    }

    private static @Nullable ServerErrorMessage server(DataIntegrityViolationException failure) {
        return failure.getMostSpecificCause() instanceof PSQLException sql
                ? sql.getServerErrorMessage()
                : null;
    }
}
