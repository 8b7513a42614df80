package io.alces.examples.recipes;

import io.alces.CreateOperation;
import io.alces.examples.models.Account;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Fuel;
import io.alces.examples.models.FuelOrder;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteTransaction;

/** An order, the stock and the account that pays change together, or not at all. */
public final class OrderedFuel implements Recipe {
    private static final String FUEL = "Jet A-1";
    private static final String AIRLINE = "Northern Air";
    private static final long PRICE = 2;

    @Override
    public String question() {
        return "How is fuel ordered, if neither the tank nor the account may run dry?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        atlas.fuel().create(new Fuel(FUEL, 10_000)).execute();
        atlas.accounts().create(new Account(AIRLINE, 9_000)).execute();

        order(atlas, FuelOrder.of(AIRLINE, FUEL, 4_000), report);
        order(atlas, FuelOrder.of(AIRLINE, FUEL, 4_000), report);

        atlas.fuel().get(FUEL).execute().ifPresent(fuel -> report.line("left in the tank  " + fuel.litres()));
        atlas.accounts()
                .get(AIRLINE)
                .execute()
                .ifPresent(account -> report.line("left to spend  " + account.balance()));
    }

    private static void order(Atlas atlas, FuelOrder order, Report report) {
        CreateOperation<FuelOrder> creation = atlas.fuelOrders().create(order);
        long price = order.litres() * PRICE;
        try {
            FuelOrder stored = WriteTransaction.on(atlas.alces())
                    .add(creation)
                    .add(atlas.fuel()
                            .update(order.fuel())
                            .increment(Fuel::litres)
                            .by(-order.litres())
                            .condition(Fuel::litres)
                            .ge(order.litres()))
                    .add(atlas.accounts()
                            .update(order.airline())
                            .increment(Account::balance)
                            .by(-price)
                            .condition(Account::balance)
                            .ge(price))
                    .execute()
                    .get(creation);
            report.line("ordered  " + stored.litres() + " litres of " + stored.fuel());
        } catch (TransactionFailedException failed) {
            report.line("refused, and nothing was written:");
            failed.outcomes().forEach(outcome -> report.line("  " + outcome.operation() + ": " + outcome.reason()));
            failed.outcomes().stream()
                    .flatMap(outcome -> outcome.conditionFailure().stream())
                    .flatMap(failure -> failure.explain().stream())
                    .forEach(explanation -> report.lines(explanation.withValues()));
        }
    }
}
