package jp.ritchi.ingest.seed;

import java.util.Objects;
import jp.ritchi.text.Text;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;

/** Says what the database did not like about one row, without its own words where it is clear. */
final class DatabaseSentence {
    private DatabaseSentence() {}

    static Text of(DataAccessException e) {
        var cause = e.getMostSpecificCause();
        var said = Objects.requireNonNullElse(cause.getMessage(), "?");
        var server = cause instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        if (server == null || server.getSQLState() == null) {
            return other(said);
        }
        var column = Objects.requireNonNullElse(server.getColumn(), "?");
        var rule = Objects.requireNonNullElse(server.getConstraint(), "?");
        return switch (server.getSQLState()) {
            case "23502" ->
                    new Text(
                            "列 " + column + " は空にできません。",
                            "The column " + column + " must not be empty.");
            case "23503" ->
                    new Text(
                            "参照先がありません（" + rule + "）。",
                            "It refers to something that does not exist (" + rule + ").");
            case "23505" ->
                    new Text(
                            "同じ値の行がすでにあります（" + rule + "）。",
                            "There is a row with the same value (" + rule + ").");
            case "23514" ->
                    new Text(
                            "値が決まりに合いません（" + rule + "）。", "A value is not allowed (" + rule + ").");
            case "22P02", "22007", "22008", "22003" ->
                    new Text(
                            "値の型が合いません: " + server.getMessage(),
                            "A value is of the wrong type: " + server.getMessage());
            default -> other(said);
        };
    }

    private static Text other(String said) {
        return new Text("データベースが受け付けません: " + said, "The database refuses it: " + said);
    }
}
