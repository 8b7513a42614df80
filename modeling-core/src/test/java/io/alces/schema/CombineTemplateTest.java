package io.alces.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CombineTemplateTest {
    private final List<String> problems = new ArrayList<>();

    private Optional<CombineTemplate> read(String text) {
        return CombineTemplate.read(text, problems::add);
    }

    @Test
    void read_propertiesAmongText() {
        assertThat(read("ORDER#{orderId}#{shipTo.city}!"))
                .contains(new CombineTemplate(List.of("ORDER#", "#", "!"), List.of("orderId", "shipTo.city")));
    }

    @Test
    void read_propertiesOnly_hasEmptyTextsAroundThem() {
        assertThat(read("{a}{b}")).contains(new CombineTemplate(List.of("", "", ""), List.of("a", "b")));
    }

    @Test
    void read_textOnly() {
        assertThat(read("PROFILE")).contains(new CombineTemplate(List.of("PROFILE"), List.of()));
    }

    @Test
    void read_doubledBraces_areBraces() {
        assertThat(read("{{{a}}}{{}}")).contains(new CombineTemplate(List.of("{", "}{}"), List.of("a")));
    }

    @Test
    void read_braceThatIsNotClosed_isAProblem() {
        assertThat(read("x{a")).isEmpty();
        assertThat(problems).containsExactly("has a { that no } closes; write {{ for a brace");
    }

    @Test
    void read_braceThatIsNotOpened_isAProblem() {
        assertThat(read("a}")).isEmpty();
        assertThat(problems).containsExactly("has a } that no { opens; write }} for a brace");
    }
}
