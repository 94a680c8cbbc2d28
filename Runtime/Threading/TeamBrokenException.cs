namespace ModelGen.Kernels;

/// <summary>Gets a worker out of a barrier that a failed worker will never reach; the failure itself is what the caller sees.</summary>
internal sealed class TeamBrokenException : Exception;
