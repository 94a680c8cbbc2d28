namespace ModelGen.Kernels;

/// <summary>Work that every member of a team runs. A class with fields for its arguments, reused, so that starting it allocates nothing.</summary>
internal abstract class TeamJob
{
    /// <summary>Does one member's share.</summary>
    public abstract void Run(Team team);
}
