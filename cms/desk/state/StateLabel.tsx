/** The head of the column of `workflow.state`: Payload would name the group before it. */
export const StateLabel = () => <>状态</>
