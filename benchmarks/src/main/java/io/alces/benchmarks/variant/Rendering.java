package io.alces.benchmarks.variant;

import io.alces.Alces;
import io.alces.Model;
import io.alces.Scan;
import io.alces.UpdateOperation;
import io.alces.benchmarks.http.Clients;
import io.alces.benchmarks.item.Order;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The ways to make the requests of a typical condition and a typical update. */
public enum Rendering {
    /** Texts that are literals, and maps made for each request. */
    BY_HAND_OF_LITERALS {
        @Override
        public ScanRequest condition() {
            return OrderExpressions.scanByHand();
        }

        @Override
        public UpdateItemRequest update() {
            return OrderExpressions.updateByHand(KEY);
        }
    },

    /** Texts and maps put together for each request, as where their parts are only known then. */
    BY_HAND_OF_PARTS {
        @Override
        public ScanRequest condition() {
            return OrderExpressions.scanOfParts();
        }

        @Override
        public UpdateItemRequest update() {
            return OrderExpressions.updateOfParts(KEY);
        }
    },

    /** An operation built for each request. */
    ALCES {
        @Override
        public ScanRequest condition() {
            return OrderExpressions.scan(Prepared.ORDERS).request();
        }

        @Override
        public UpdateItemRequest update() {
            return OrderExpressions.update(Prepared.ORDERS, KEY).request();
        }
    },

    /** An operation built once, and asked for each request. */
    ALCES_PREPARED {
        @Override
        public ScanRequest condition() {
            return Prepared.SCAN.request();
        }

        @Override
        public UpdateItemRequest update() {
            return Prepared.UPDATE.request();
        }
    };

    private static final ItemKey KEY = new ItemKey("customer-4711", "01J9Z3K4Q8T7W6V5X2Y1");

    /** The way of a variant. */
    public static Rendering of(Variant variant, boolean constant) {
        return switch (variant) {
            case BY_HAND -> constant ? BY_HAND_OF_LITERALS : BY_HAND_OF_PARTS;
            case ALCES -> constant ? ALCES_PREPARED : ALCES;
            default -> throw new IllegalArgumentException("expected by hand or Alces, found " + variant);
        };
    }

    public abstract ScanRequest condition();

    public abstract UpdateItemRequest update();

    /** Made only where Alces is measured. */
    private static final class Prepared {
        static final Model<Order> ORDERS = orders();
        static final Scan<Order> SCAN = OrderExpressions.scan(ORDERS);
        static final UpdateOperation<Order, Order> UPDATE = OrderExpressions.update(ORDERS, KEY);

        private static Model<Order> orders() {
            try (Alces alces = Clients.alces()) {
                return alces.model(Order.class);
            }
        }
    }
}
