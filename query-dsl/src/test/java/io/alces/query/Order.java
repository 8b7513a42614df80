package io.alces.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

record Order(
        String customerId,
        String orderId,
        Status status,
        @Nullable String email,
        BigDecimal total,
        BigDecimal paid,
        Address shipTo,
        List<Line> lines,
        Set<String> tags,
        Map<String, String> extra,
        Map<Integer, Line> byNumber,
        SdkBytes signature,
        boolean gift,
        int count,
        @Nullable String note) {

    enum Status {
        PENDING,
        PAID {
            @Override
            boolean done() {
                return true;
            }
        };

        boolean done() {
            return false;
        }
    }

    record Address(String city, String street) {}

    record Line(String sku, int quantity, List<List<String>> marks) {}
}
