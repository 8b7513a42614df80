package io.alces.examples.converters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EncryptedTextTest {
    private final EncryptedText converter = new EncryptedText();

    @Test
    void stored_isReadAgain() {
        assertThat(converter.transformTo(converter.transformFrom("Trøndelag"))).isEqualTo("Trøndelag");
    }

    @Test
    void equalTexts_areStoredDifferently() {
        assertThat(converter.transformFrom("moose")).isNotEqualTo(converter.transformFrom("moose"));
    }

    @Test
    void changed_isRefused() {
        byte[] stored = converter.transformFrom("moose").b().asByteArray();
        stored[stored.length - 1] ^= 1;
        AttributeValue changed = AttributeValue.fromB(SdkBytes.fromByteArray(stored));

        assertThatThrownBy(() -> converter.transformTo(changed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the text cannot be encrypted or decrypted with this key");
    }
}
