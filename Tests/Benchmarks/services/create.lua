-- Requests that create subscriptions, each of another customer.
local number = 0

function request()
    number = number + 1
    local customer = string.format("customer-%d-%d", os.time(), number * 1000 + math.random(999))
    return wrk.format("POST", nil, nil, '{"customer_id": "' .. customer .. '", "plan": "monthly"}')
end
