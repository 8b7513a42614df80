package io.alces.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of a document in Markdown: what each operation does of each step.
 *
 * @param columns the operations
 * @param rows the cells of each step, in the order of the steps
 */
record PipelineTable(List<String> columns, Map<String, List<String>> rows) {
    private static final Pattern TABLE = Pattern.compile("(?:^\\|.*\\R)+", Pattern.MULTILINE);
    private static final Pattern BETWEEN_CELLS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern MARKUP = Pattern.compile("`|\\[\\^\\w+]");

    /** All tables of a document. */
    static List<PipelineTable> of(String document) {
        return TABLE.matcher(document)
                .results()
                .map(MatchResult::group)
                .map(PipelineTable::ofLines)
                .toList();
    }

    private static PipelineTable ofLines(String text) {
        List<List<String>> lines = text.lines().map(PipelineTable::cells).toList();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(2, lines.size())) {
            rows.put(line.get(0), line.subList(1, line.size()));
        }
        return new PipelineTable(lines.get(0).subList(1, lines.get(0).size()), rows);
    }

    private static List<String> cells(String line) {
        String text = MARKUP.matcher(line).replaceAll("");
        return Stream.of(BETWEEN_CELLS.split(text)).skip(1).toList();
    }

    /** What an operation does of a step; a step that the table does not have is none of its operations. */
    String cell(PipelineOperation operation, PipelineStep step) {
        List<String> row = rows.get(step.header());
        return row == null ? PipelineProbe.NO : row.get(columns.indexOf(operation.header()));
    }
}
