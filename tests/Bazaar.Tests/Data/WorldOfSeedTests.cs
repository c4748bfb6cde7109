using Bazaar.Data;
using Xunit;

namespace Bazaar.Tests.Data;

public sealed class DefaultWorldTests(ShopFixture shop) : WorldTests(shop), IClassFixture<ShopFixture>;

/// <summary>Another seed, other rates.</summary>
public sealed class OtherShop()
    : ShopFixture(
        1234,
        DefectRates.Default with
        {
            ExactDuplicate = 0.003,
            NearDuplicate = 0.012,
            BotRate = 0.008,
            BotAgent = 0.002,
            Malformed = 0.002,
            Impossible = 0.01,
            MixedTime = 0.004,
            Late = 0.008,
            Orphan = 0.008,
            Missing = 0.02,
        }
    );

public sealed class OtherWorldTests(OtherShop shop) : WorldTests(shop), IClassFixture<OtherShop>;
