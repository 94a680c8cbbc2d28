namespace ModelGen;

/// <summary>The types of values in IDX files, with the codes that stand for them there.</summary>
public enum IdxElementType
{
    /// <summary>Whole numbers from 0 to 255.</summary>
    UInt8 = 0x08,

    /// <summary>Whole numbers from −128 to 127.</summary>
    Int8 = 0x09,

    /// <summary>Whole numbers of 16 bits.</summary>
    Int16 = 0x0B,

    /// <summary>Whole numbers of 32 bits; beyond 2²⁴ they are rounded to what a float can hold.</summary>
    Int32 = 0x0C,

    /// <summary>Floating-point numbers of 32 bits.</summary>
    Float32 = 0x0D,

    /// <summary>Floating-point numbers of 64 bits; they are rounded to 32.</summary>
    Float64 = 0x0E,
}
