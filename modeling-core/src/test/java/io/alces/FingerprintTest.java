package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FingerprintTest {
    private static final AttributeValue A = AttributeValue.fromS("a");
    private static final AttributeValue B = AttributeValue.fromS("b");

    @Test
    void bytes_ofTheSameParts_areTheSame() {
        assertThat(new Fingerprint().add("x").addAll(List.of(A, B)).bytes())
                .isEqualTo(new Fingerprint().add("x").addAll(List.of(A, B)).bytes());
    }

    @Test
    void bytes_ofPartsCutElsewhere_differ() {
        assertThat(new Fingerprint().add("ab").add("c").bytes())
                .isNotEqualTo(new Fingerprint().add("a").add("bc").bytes());
    }

    @Test
    void bytes_ofNoText_differFromEmptyText() {
        @Nullable String none = null;

        assertThat(new Fingerprint().add(none).bytes())
                .isNotEqualTo(new Fingerprint().add("").bytes());
    }

    @Test
    void bytes_ofValuesInAnotherOrder_differ() {
        assertThat(new Fingerprint().addAll(List.of(A, B)).bytes())
                .isNotEqualTo(new Fingerprint().addAll(List.of(B, A)).bytes());
    }

    @Test
    void bytes_ofASetInAnotherOrder_areTheSame() {
        assertThat(new Fingerprint()
                        .addAll(List.of(AttributeValue.fromSs(List.of("a", "b"))))
                        .bytes())
                .isEqualTo(new Fingerprint()
                        .addAll(List.of(AttributeValue.fromSs(List.of("b", "a"))))
                        .bytes());
    }

    @Test
    void bytes_ofEqualTextAndNumber_differ() {
        assertThat(new Fingerprint().addAll(List.of(AttributeValue.fromS("1"))).bytes())
                .isNotEqualTo(new Fingerprint()
                        .addAll(List.of(AttributeValue.fromN("1")))
                        .bytes());
    }

    @Test
    void bytes_ofNestedValuesThatDiffer_differ() {
        assertThat(new Fingerprint()
                        .addAll(List.of(AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("x", A))))))
                        .bytes())
                .isNotEqualTo(new Fingerprint()
                        .addAll(List.of(AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("x", B))))))
                        .bytes());
    }
}
