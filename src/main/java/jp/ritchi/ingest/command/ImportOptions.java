package jp.ritchi.ingest.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after {@code import}, taken apart: names of files, and options in any order.
 *
 * @param values options that take a value, by name without dashes
 * @param flags options that take none
 * @param columns what fills each column
 */
record ImportOptions(
        List<String> files,
        Map<String, String> values,
        Set<String> flags,
        Map<String, String> columns) {
    private static final String MAP = "map";
    private static final Set<String> VALUES =
            Set.of(
                    "format",
                    "table",
                    "to",
                    "crs",
                    "charset",
                    "source",
                    "accuracy",
                    "as-of",
                    "dataset",
                    MAP);
    private static final Set<String> FLAGS = Set.of("refuse-repairs", "keep-missing", "commit");

    static ImportOptions parse(List<String> words) throws WrongCall {
        var files = new ArrayList<String>();
        var values = new LinkedHashMap<String, String>();
        var flags = new java.util.LinkedHashSet<String>();
        var columns = new LinkedHashMap<String, String>();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                files.add(word);
                continue;
            }
            var name = word.substring(2);
            if (FLAGS.contains(name)) {
                flags.add(name);
            } else if (!VALUES.contains(name)) {
                throw new WrongCall(word + " という指定はありません。", "There is no option " + word + ".");
            } else if (!rest.hasNext()) {
                throw new WrongCall(word + " には値が要ります。", word + " needs a value.");
            } else if (MAP.equals(name)) {
                column(rest.next(), columns);
            } else {
                values.put(name, rest.next());
            }
        }
        return new ImportOptions(files, values, flags, columns);
    }

    private static void column(String rule, Map<String, String> columns) throws WrongCall {
        int sign = rule.indexOf('=');
        if (sign < 1) {
            throw new WrongCall(
                    "--map は 列名={項目名} の形で書いてください（例: --map name_ja={名称}）: " + rule,
                    "--map wants COLUMN={FIELD}, such as --map name_ja={名称}: " + rule);
        }
        columns.put(rule.substring(0, sign), rule.substring(sign + 1));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean commits() {
        return flags.contains("commit");
    }

    /** Options that only make sense for a table, whose columns a person maps. */
    boolean concernTables() {
        return !columns.isEmpty()
                || values.keySet().stream().anyMatch(name -> !"format".equals(name))
                || flags.stream().anyMatch(name -> !"commit".equals(name));
    }
}
