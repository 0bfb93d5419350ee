#compdef korpass
_korpass() {
    local line
    local -a lines values shown open open_shown
    lines=("${(@f)$(COMPLETE=zsh PROGRAM -- "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    for line in $lines; do
        local value="${line%%$'\t'*}"
        local text="$value"
        [[ "$line" == *$'\t'* ]] && text="$value  -- ${line#*$'\t'}"
        if [[ "$value" == *[/=] ]]; then
            open+=("$value")
            open_shown+=("$text")
        else
            values+=("$value")
            shown+=("$text")
        fi
    done
    (( $#open )) && compadd -U -l -V korpass-open -S '' -d open_shown -a open
    (( $#values )) && compadd -U -l -V korpass -d shown -a values
    return 0
}
# Read by compinit this file is the function itself, at its first call; sourced it registers the function.
if [[ "${funcstack[1]}" == _korpass ]]; then
    _korpass "$@"
else
    compdef _korpass korpass
fi
