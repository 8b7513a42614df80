package io.alces.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LowercaseTest {
    private final Lowercase lowercase = new Lowercase();

    @Test
    void write_partOfAWord_isAPartOfTheWordWritten() {
        assertThat(lowercase.write("ΟΣΑ")).isEqualTo("οσα").startsWith(lowercase.write("ΟΣ"));
    }

    @Test
    void write_charactersBeyondTheBasicPlane_areLowered() {
        assertThat(lowercase.write("A\uD801\uDC00")).isEqualTo("a\uD801\uDC28");
    }
}
