package io.alces.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every block of Java in the documentation is code of a test that runs, but for white space. */
class DocumentationTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    @ParameterizedTest
    @CsvSource({
        "README.md, ReadmeTest.java",
        "docs/modeling.md, ModelingTest.java",
        "docs/reading-and-writing.md, ReadingAndWritingTest.java",
        "docs/expressions.md, ExpressionsTest.java",
        "docs/lifecycle.md, LifecycleTest.java",
        "docs/validation.md, ValidationTest.java",
        "docs/transactions.md, TransactionsTest.java",
        "docs/performance.md, PerformanceTest.java"
    })
    void javaBlocks_areCodeOfTests(String document, String test) throws IOException {
        String source = withoutWhiteSpace(Files.readString(Path.of("src/test/java/io/alces/examples/docs", test)));

        assertThat(paragraphs(Files.readString(Path.of("..", document))))
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(source).contains(withoutWhiteSpace(paragraph)));
    }

    private static List<String> paragraphs(String document) {
        return BLOCK.matcher(document)
                .results()
                .map((MatchResult block) -> block.group(1))
                .flatMap(block -> Stream.of(BLANK_LINE.split(block)))
                .toList();
    }

    private static String withoutWhiteSpace(String code) {
        return WHITE_SPACE.matcher(code).replaceAll("");
    }
}
